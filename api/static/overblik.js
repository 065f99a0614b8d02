/* empty css            */import{t as e}from"./shared-account.js";import{c as t,d as n,i as r,p as i,r as a}from"./shared-problems.js";import{t as o}from"./shared-where.js";import{t as s}from"./shared-page.js";var c={"kr.":1,kr:1,kroner:1,"1.000 kr.":1e3,"t.kr.":1e3,"tkr.":1e3,"mio. kr.":1e6,"mio.kr.":1e6,"mia. kr.":1e9};function l(e){let t=c[e.unit.trim().toLowerCase()];return t===void 0?null:Number(e.value)*t}function u(e,t){let n=t.map(e=>({year:e,kroner:0,stated:[]})),r=[];for(let t of e)for(let e of t.amounts){let i={row:t,amount:e,kroner:l(e)},a=i.kroner===null?[]:n.filter(({year:t})=>d(e,t));a.length===0&&r.push(i);for(let e of a)e.kroner+=i.kroner??0,e.stated.push(i)}return{perYear:n,others:r}}function d(e,t){let{year_from:n,year_to:r,basis:i,recurring:a}=e;return n===null?!1:(r===null||r===n)&&!a&&i!==`per_year`?t===n:i!==`per_year`&&!a?!1:t>=n&&(a||r===null||t<=r)}function f({year_from:e,year_to:t,basis:n,recurring:r}){if(e===null)return`år fremgår ikke`;let i=t===null||t===e?String(e):`${e}–${t}`;return r?`fra ${e} og frem`:n===`per_year`&&i!==String(e)?`hvert år ${i}`:i}function p({value:e,unit:t}){return`${Number(e).toLocaleString(`da`,{maximumFractionDigits:3})} ${t}`}function m(e){return Math.abs(e)<1e6?`${e.toLocaleString(`da`,{maximumFractionDigits:0})} kr.`:`${(e/1e6).toLocaleString(`da`,{maximumFractionDigits:1})} mio. kr.`}var[h,g,_,v]=[560,280,244,30];function y({perYear:e,others:t}){if(e.every(({stated:e})=>e.length===0)&&t.length===0)return n`<p class="nothing">Planerne nævner ingen beløb.</p>`;let r=[...new Set(e.flatMap(({stated:e})=>e).concat(t))];return n`<div class="amounts">
      <figure class="card">${x(e)}<figcaption class="note">Beløb, som planerne nævner for hvert år. Et samlet beløb for flere år er ikke delt ud på årene.</figcaption></figure>
      ${b(e)}
    </div>
    <div class="scroll" role="region" tabindex="0" aria-label="Tabel over alle beløb">
      <table>
        <caption>Alle beløb i planerne</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col">År</th><th scope="col" class="number">Beløb</th></tr></thead>
        <tbody>${r.map(({row:e,amount:t})=>n`<tr>
          <th scope="row">${a(e.name)}</th><td>${f(t)}</td>
          <td class="number"><a href=${o(e.document_id,t)} aria-label="${p(t)}, ${a(e.name)}, åbn kilden">${p(t)}</a></td>
        </tr>`)}</tbody>
      </table>
    </div>`}function b(e){return n`<div class="scroll" role="region" tabindex="0" aria-label="Tabel over beløb pr. år">
    <table>
      <caption>Nævnt for hvert år</caption>
      <thead><tr><th scope="col">År</th><th scope="col" class="number">Antal beløb</th><th scope="col" class="number">I alt</th></tr></thead>
      <tbody>${e.map(({year:e,kroner:t,stated:r})=>n`<tr>
        <th scope="row">${e}</th><td class="number">${r.length}</td><td class="number">${r.length?m(t):`–`}</td>
      </tr>`)}</tbody>
    </table>
  </div>`}function x(e){let t=Math.max(...e.map(({kroner:e})=>e),1),r=h/Math.max(e.length,1);return n`<svg class="bars" viewBox="0 0 ${h} ${g}" aria-hidden="true">
    ${e.map(({year:e,kroner:n},a)=>{let o=n/t*(_-v),s=r*(a+.5);return i`<rect x=${r*a+r*.16} y=${_-o} width=${r*.68} height=${o} rx="3" />
        <text x=${s} y=${_-o-8} class="sum">${n?S(n):``}</text>
        <text x=${s} y=${_+24}>${e}</text>`})}
    <path d="M0 ${_}H${h}" />
  </svg>`}function S(e){return`${(e/1e6).toLocaleString(`da`,{maximumFractionDigits:e<1e7?2:1})} mio.`}function C(e,t){let n=e.cells.filter(e=>e.year===t),r=new Set(n.map(e=>e.state)),[i]=r;return{year:t,state:i===void 0?`none`:r.size>1?`partly`:i,cells:n}}function w(e,{department:t,theme:n}){return e.filter(e=>(!t||e.department===t)&&(!n||e.themes.some(({name:e,marked:t})=>e===n&&t!==`no`)))}function T(e){let t=new Map;for(let n of e){let e=n.department??n.plan_title;t.set(e,[...t.get(e)??[],n])}return[...t]}function E(e,t){let n={reported:0,partly:0,empty:0,none:0};for(let r of e)for(let e of t)n[C(r,e).state]+=1;return n}function D(e,t){let n=e.map(e=>{let n=n=>t.filter(t=>C(e,t).state===n);return{row:e,empty:n(`empty`),partly:n(`partly`)}}),r=e=>e.empty.length*2+e.partly.length;return n.filter(e=>r(e)>0).sort((e,t)=>r(t)-r(e))}var O={reported:`indrapporteret`,partly:`delvist indrapporteret`,empty:`ikke indrapporteret`,none:`ikke i planen`},k={reported:i`<circle cx="12" cy="12" r="9" class="full" />`,partly:i`<circle cx="12" cy="12" r="8.5" /><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" class="full" />`,empty:i`<circle cx="12" cy="12" r="8.5" />`,none:i`<path d="M8 12h8" />`};function A(e){return n`<svg class="state ${e}" viewBox="0 0 24 24" aria-hidden="true">${k[e]}</svg>`}function j(e,t,r){let{years:i}=e;return n`
    ${M()}
    <div class="scroll" role="region" tabindex="0" aria-label="Tabel over indsatser og år">
      <table class="matrix">
        <caption class="sr">Hvilke indsatser har indrapporteret status for hvilke år</caption>
        <thead><tr><th scope="col">Indsats</th>${i.map(e=>n`<th scope="col" class="year">${e}</th>`)}</tr></thead>
        ${T(t).map(([e,t])=>n`<tbody>
          <tr class="group"><th scope="rowgroup" colspan=${i.length+1}>${a(e)}</th></tr>
          ${t.map(e=>N(e,i,r))}
        </tbody>`)}
        <tfoot>${F(t,i)}</tfoot>
      </table>
    </div>`}function M(){return n`<ul class="legend" aria-label="Tegnforklaring">${[`reported`,`partly`,`empty`,`none`].map(e=>n`<li>${A(e)}${O[e]}</li>`)}</ul>`}function N(e,t,r){return n`<tr>
    <th scope="row"><a href="#gennem-aarene" @click=${t=>{t.preventDefault(),r(e.id)}}>${a(e.name)}</a></th>
    ${t.map(t=>n`<td class="year">${P(e,C(e,t))}</td>`)}
  </tr>`}function P(e,{year:t,state:r,cells:i}){let[s]=i;if(!s)return n`${A(r)}<span class="sr">${O[r]}</span>`;let c=`${a(e.name)}, ${t}: ${O[r]}. Åbn kilden.`;return n`<a class="cell" href=${o(e.document_id,s)} aria-label=${c} title=${c}>${A(r)}</a>`}function F(e,t){return n`<tr>
    <th scope="row">Indrapporteret helt</th>
    ${t.map(t=>{let{reported:r,none:i}=E(e,[t]),a=e.length-i;return n`<td class="year share">${a?`${r} af ${a}`:`–`}</td>`})}
  </tr>`}var I=[[`done`,`Gjort`],[`achieved`,`Opnået`],[`next`,`Det videre arbejde`],[`note`,`Status`],[`level`,`Vurdering`]],L=new Intl.Segmenter(`da`,{granularity:`sentence`}),R=15;function z(e){let t=[...e].sort((e,t)=>(e.year??0)-(t.year??0)),n=new Map,r=new Map;return t.map(e=>{let t=new Map,i=I.flatMap(([i,a])=>{let o=e[i];if(!o)return[];let s=`${e.goal??``}/${i}`;return t.set(s,V(o.text)),[{field:o,label:a,sentences:B(o.text).map(e=>({text:e,since:n.get(V(e))??null})),unchanged:r.get(s)===V(o.text)}]});for(let{sentences:t}of i)for(let{text:r}of t){let t=V(r);t.length>=R&&!n.has(t)&&e.year!==null&&n.set(t,e.year)}return r=new Map([...r,...t]),{status:e,fields:i}})}function B(e){return[...L.segment(e)].map(({segment:e})=>e).filter(e=>e.trim())}function V(e){return e.toLowerCase().replace(/\s+/g,` `).trim()}function H(e){let t=z(e.statuses);return t.length===0?n`<p class="nothing">Planen har ingen status for indsatsen.</p>`:n`<ol class="years">${t.map(t=>n`<li class="card">${U(e,t)}</li>`)}</ol>`}function U(e,{status:r,fields:i}){let s=e.goals.find(({id:e})=>e===r.goal);return n`<h3>
      ${A(r.state)}<a href=${o(e.document_id,r.heading)}>${a(r.heading.text)}</a>
    </h3>
    ${s?n`<p class="note">${a(s.text)}</p>`:t}
    ${i.length===0?n`<p class="note">${G(O[r.state])}</p>`:i.map(W)}`}function W({label:e,sentences:i,unchanged:a}){return n`<h4>${e}${a?n` <span class="badge warn">Uændret fra året før</span>`:t}</h4>
    <p class="quote">${i.map(({text:e,since:i})=>i===null?n`<span class="new">${r(e)}</span>`:n`<span class="again">${r(e)}</span>${a?t:n`<span class="badge warn">Ordret som ${i}</span> `}`)}</p>`}function G(e){return`${e.charAt(0).toUpperCase()}${e.slice(1)}.`}var K=class extends s{static{this.properties={...s.properties,overview:{state:!0},filter:{state:!0},chosen:{state:!0},initiative:{state:!0}}}constructor(){super(),this.overview=null,this.filter={department:``,theme:``},this.chosen=``,this.initiative=null}connectedCallback(){super.connectedCallback(),this.read(`/api/overview`).then(e=>{this.overview=e,this.chosen=e?.rows[0]?.id??``})}willUpdate(e){e.has(`chosen`)&&this.chosen&&this.fetchInitiative(this.chosen)}async fetchInitiative(e){let t=e.split(`/`).map(encodeURIComponent).join(`/`),n=await this.read(`/api/initiatives/${t}`);this.chosen===e&&(this.initiative=n)}render(){let{overview:e}=this;if(!e)return n`${this.problemView()}${this.problem?t:n`<p class="note">Henter overblikket …</p>`}`;if(e.rows.length===0)return n`<p class="nothing">Der er ingen indlæste handleplaner endnu.</p>`;let r=w(e.rows,this.filter);return n`${this.problemView()} ${this.filterView(e)} ${this.sumView(r,e.years)}
      <section class="part" aria-labelledby="matrix"><h2 id="matrix">Indsatser og år</h2>
        ${r.length===0?n`<p class="nothing">Ingen indsatser passer til dit valg.</p>`:j(e,r,e=>this.choose(e))}</section>
      <section class="part" aria-labelledby="gennem-aarene"><h2 id="gennem-aarene" tabindex="-1">Én indsats gennem årene</h2>
        ${this.chooser(e.rows)} ${this.initiative?H(this.initiative):t}</section>
      <section class="part" aria-labelledby="huller"><h2 id="huller">Her mangler der noget</h2>${this.gapsView(r,e.years)}</section>
      <section class="part" aria-labelledby="beloeb"><h2 id="beloeb">Beløb pr. år</h2>${y(u(r,e.years))}</section>`}filterView({departments:e,themes:t}){let r=new URLSearchParams(Object.entries(this.filter).filter(([,e])=>e));return n`<form class="row filters" aria-label="Vælg indsatser" @submit=${e=>e.preventDefault()}>
      ${this.select(`department`,`Afdeling`,`Alle afdelinger`,e)}
      ${this.select(`theme`,`Tema`,`Alle temaer`,t)}
      <a class="plain outline" href="/api/overview.csv?${r.toString()}" download>Hent som regneark (CSV)</a>
    </form>`}select(e,t,r,i){return n`<div class="field">
      <label for=${e}>${t}</label>
      <select id=${e} @change=${t=>this.filter={...this.filter,[e]:t.target.value}}>
        <option value="">${r}</option>
        ${i.map(e=>n`<option value=${e}>${a(e)}</option>`)}
      </select>
    </div>`}sumView(e,t){let{reported:r,partly:i,empty:a}=E(e,t),o=[[e.length,e.length===1?`indsats`:`indsatser`],[r,`årsstatusser er indrapporteret`],[i,`er delvist indrapporteret`],[a,`er ikke indrapporteret`]];return n`<dl class="sums" aria-live="polite">${o.map(([e,t])=>n`<div><dd>${e}</dd><dt>${t}</dt></div>`)}</dl>`}chooser(e){return n`<div class="field chooser">
      <label for="chosen">Indsats</label>
      <select id="chosen" .value=${this.chosen} @change=${e=>this.chosen=e.target.value}>
        ${e.map(e=>n`<option value=${e.id} ?selected=${e.id===this.chosen}>${a(e.name)}${e.department?` (${a(e.department)})`:``}</option>`)}
      </select>
    </div>`}gapsView(e,t){let r=D(e,t);return r.length===0?n`<p class="nothing">Alle indsatser har indrapporteret alle år.</p>`:n`<div class="scroll" role="region" tabindex="0" aria-label="Tabel over manglende status">
      <table>
        <caption class="sr">Indsatser, der mangler status</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col">Afdeling</th><th scope="col">Ikke indrapporteret</th><th scope="col">Delvist</th></tr></thead>
        <tbody>${r.map(({row:e,empty:t,partly:r})=>n`<tr>
          <th scope="row">${a(e.name)}</th><td>${a(e.department??`–`)}</td>
          <td>${t.join(`, `)||`–`}</td><td>${r.join(`, `)||`–`}</td>
        </tr>`)}</tbody>
      </table>
    </div>`}choose(e){this.chosen=e;let t=this.querySelector(`#gennem-aarene`);t?.scrollIntoView({block:`start`}),t?.focus({preventScroll:!0})}};customElements.define(`klarplan-overblik-page`,K),e();