/* empty css            */import{a as e,d as t,h as n,i as r,p as i,t as a}from"./shared-where.js";import{t as o}from"./shared-page.js";var s={"kr.":1,kr:1,kroner:1,"1.000 kr.":1e3,"t.kr.":1e3,"tkr.":1e3,"mio. kr.":1e6,"mio.kr.":1e6,"mia. kr.":1e9};function c(e){let t=s[e.unit.trim().toLowerCase()];return t===void 0?null:Number(e.value)*t}function l(e,t){let n=t.map(e=>({year:e,kroner:0,stated:[]})),r=[];for(let t of e)for(let e of t.amounts){let i={row:t,amount:e,kroner:c(e)},a=i.kroner===null?[]:n.filter(({year:t})=>u(e,t));a.length===0&&r.push(i);for(let e of a)e.kroner+=i.kroner??0,e.stated.push(i)}return{perYear:n,others:r}}function u(e,t){let{year_from:n,year_to:r,basis:i,recurring:a}=e;return n===null?!1:(r===null||r===n)&&!a&&i!==`per_year`?t===n:i!==`per_year`&&!a?!1:t>=n&&(a||r===null||t<=r)}function d({year_from:e,year_to:t,basis:n,recurring:r}){if(e===null)return`år fremgår ikke`;let i=t===null||t===e?String(e):`${e}–${t}`;return r?`fra ${e} og frem`:n===`per_year`&&i!==String(e)?`hvert år ${i}`:i}function f({value:e,unit:t}){return`${Number(e).toLocaleString(`da`,{maximumFractionDigits:3})} ${t}`}function p(e){return Math.abs(e)<1e6?`${e.toLocaleString(`da`,{maximumFractionDigits:0})} kr.`:`${(e/1e6).toLocaleString(`da`,{maximumFractionDigits:1})} mio. kr.`}var[m,h,g,_]=[560,280,244,30];function v({perYear:e,others:t}){if(e.every(({stated:e})=>e.length===0)&&t.length===0)return i`<p class="nothing">Planerne nævner ingen beløb.</p>`;let n=[...new Set(e.flatMap(({stated:e})=>e).concat(t))];return i`<div class="amounts">
      <figure class="card">${b(e)}<figcaption class="note">Beløb, som planerne nævner for hvert år. Et samlet beløb for flere år er ikke delt ud på årene.</figcaption></figure>
      ${y(e)}
    </div>
    <div class="scroll" role="region" tabindex="0" aria-label="Alle beløb">
      <table>
        <caption>Alle beløb i planerne</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col">År</th><th scope="col" class="number">Beløb</th></tr></thead>
        <tbody>${n.map(({row:e,amount:t})=>i`<tr>
          <th scope="row">${r(e.name)}</th><td>${d(t)}</td>
          <td class="number"><a href=${a(e.document_id,t)} aria-label="${f(t)}, ${r(e.name)}, åbn kilden">${f(t)}</a></td>
        </tr>`)}</tbody>
      </table>
    </div>`}function y(e){return i`<div class="scroll" role="region" tabindex="0" aria-label="Beløb pr. år">
    <table>
      <caption>Nævnt for hvert år</caption>
      <thead><tr><th scope="col">År</th><th scope="col" class="number">Antal beløb</th><th scope="col" class="number">I alt</th></tr></thead>
      <tbody>${e.map(({year:e,kroner:t,stated:n})=>i`<tr>
        <th scope="row">${e}</th><td class="number">${n.length}</td><td class="number">${n.length?p(t):`–`}</td>
      </tr>`)}</tbody>
    </table>
  </div>`}function b(e){let t=Math.max(...e.map(({kroner:e})=>e),1),r=m/Math.max(e.length,1);return i`<svg class="bars" viewBox="0 0 ${m} ${h}" aria-hidden="true">
    ${e.map(({year:e,kroner:i},a)=>{let o=i/t*(g-_),s=r*(a+.5);return n`<rect x=${r*a+r*.16} y=${g-o} width=${r*.68} height=${o} rx="3" />
        <text x=${s} y=${g-o-8} class="sum">${i?x(i):``}</text>
        <text x=${s} y=${g+24}>${e}</text>`})}
    <path d="M0 ${g}H${m}" />
  </svg>`}function x(e){return`${(e/1e6).toLocaleString(`da`,{maximumFractionDigits:e<1e7?2:1})} mio.`}function S(e,t){let n=e.cells.filter(e=>e.year===t),r=new Set(n.map(e=>e.state)),[i]=r;return{year:t,state:i===void 0?`none`:r.size>1?`partly`:i,cells:n}}function C(e,{department:t,theme:n}){return e.filter(e=>(!t||e.department===t)&&(!n||e.themes.some(({name:e,marked:t})=>e===n&&t!==`no`)))}function w(e){let t=new Map;for(let n of e){let e=n.department??n.plan_title;t.set(e,[...t.get(e)??[],n])}return[...t]}function T(e,t){let n={reported:0,partly:0,empty:0,none:0};for(let r of e)for(let e of t)n[S(r,e).state]+=1;return n}function E(e,t){let n=e.map(e=>{let n=n=>t.filter(t=>S(e,t).state===n);return{row:e,empty:n(`empty`),partly:n(`partly`)}}),r=e=>e.empty.length*2+e.partly.length;return n.filter(e=>r(e)>0).sort((e,t)=>r(t)-r(e))}var D={reported:`indrapporteret`,partly:`delvist indrapporteret`,empty:`ikke indrapporteret`,none:`ikke i planen`},O={reported:n`<circle cx="12" cy="12" r="9" class="full" />`,partly:n`<circle cx="12" cy="12" r="8.5" /><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" class="full" />`,empty:n`<circle cx="12" cy="12" r="8.5" />`,none:n`<path d="M8 12h8" />`};function k(e){return i`<svg class="state ${e}" viewBox="0 0 24 24" aria-hidden="true">${O[e]}</svg>`}function A(e,t,n){let{years:a}=e;return i`
    ${j()}
    <div class="scroll" role="region" tabindex="0" aria-label="Indsatser og år">
      <table class="matrix">
        <caption class="sr">Hvilke indsatser har indrapporteret status for hvilke år</caption>
        <thead><tr><th scope="col">Indsats</th>${a.map(e=>i`<th scope="col" class="year">${e}</th>`)}</tr></thead>
        ${w(t).map(([e,t])=>i`<tbody>
          <tr class="group"><th scope="rowgroup" colspan=${a.length+1}>${r(e)}</th></tr>
          ${t.map(e=>M(e,a,n))}
        </tbody>`)}
        <tfoot>${P(t,a)}</tfoot>
      </table>
    </div>`}function j(){return i`<ul class="legend" aria-label="Tegnforklaring">${[`reported`,`partly`,`empty`,`none`].map(e=>i`<li>${k(e)}${D[e]}</li>`)}</ul>`}function M(e,t,n){return i`<tr>
    <th scope="row"><a href="#gennem-aarene" @click=${t=>{t.preventDefault(),n(e.id)}}>${r(e.name)}</a></th>
    ${t.map(t=>i`<td class="year">${N(e,S(e,t))}</td>`)}
  </tr>`}function N(e,{year:t,state:n,cells:o}){let[s]=o;if(!s)return i`${k(n)}<span class="sr">${D[n]}</span>`;let c=`${r(e.name)}, ${t}: ${D[n]}. Åbn kilden.`;return i`<a class="cell" href=${a(e.document_id,s)} aria-label=${c} title=${c}>${k(n)}</a>`}function P(e,t){return i`<tr>
    <th scope="row">Indrapporteret helt</th>
    ${t.map(t=>{let{reported:n,none:r}=T(e,[t]),a=e.length-r;return i`<td class="year share">${a?`${n} af ${a}`:`–`}</td>`})}
  </tr>`}var F=[[`done`,`Gjort`],[`achieved`,`Opnået`],[`next`,`Det videre arbejde`],[`note`,`Status`],[`level`,`Vurdering`]],I=new Intl.Segmenter(`da`,{granularity:`sentence`}),L=15;function R(e){let t=[...e].sort((e,t)=>(e.year??0)-(t.year??0)),n=new Map,r=new Map;return t.map(e=>{let t=new Map,i=F.flatMap(([i,a])=>{let o=e[i];if(!o)return[];let s=`${e.goal??``}/${i}`;return t.set(s,B(o.text)),[{field:o,label:a,sentences:z(o.text).map(e=>({text:e,since:n.get(B(e))??null})),unchanged:r.get(s)===B(o.text)}]});for(let{sentences:t}of i)for(let{text:r}of t){let t=B(r);t.length>=L&&!n.has(t)&&e.year!==null&&n.set(t,e.year)}return r=new Map([...r,...t]),{status:e,fields:i}})}function z(e){return[...I.segment(e)].map(({segment:e})=>e).filter(e=>e.trim())}function B(e){return e.toLowerCase().replace(/\s+/g,` `).trim()}function V(e){let t=R(e.statuses);return t.length===0?i`<p class="nothing">Planen har ingen status for indsatsen.</p>`:i`<ol class="years">${t.map(t=>i`<li class="card">${H(e,t)}</li>`)}</ol>`}function H(e,{status:n,fields:o}){let s=e.goals.find(({id:e})=>e===n.goal);return i`<h3>
      ${k(n.state)}<a href=${a(e.document_id,n.heading)}>${r(n.heading.text)}</a>
    </h3>
    ${s?i`<p class="note">${r(s.text)}</p>`:t}
    ${o.length===0?i`<p class="note">${W(D[n.state])}</p>`:o.map(U)}`}function U({label:n,sentences:r,unchanged:a}){return i`<h4>${n}${a?i` <span class="badge warn">Uændret fra året før</span>`:t}</h4>
    <p class="quote">${r.map(({text:n,since:r})=>r===null?i`<span class="new">${e(n)}</span>`:i`<span class="again">${e(n)}</span>${a?t:i`<span class="badge warn">Ordret som ${r}</span> `}`)}</p>`}function W(e){return`${e.charAt(0).toUpperCase()}${e.slice(1)}.`}var G=class extends o{static{this.properties={...o.properties,overview:{state:!0},filter:{state:!0},chosen:{state:!0},initiative:{state:!0}}}constructor(){super(),this.overview=null,this.filter={department:``,theme:``},this.chosen=``,this.initiative=null}connectedCallback(){super.connectedCallback(),this.read(`/api/overview`).then(e=>{this.overview=e,this.chosen=e?.rows[0]?.id??``})}willUpdate(e){e.has(`chosen`)&&this.chosen&&this.fetchInitiative(this.chosen)}async fetchInitiative(e){let t=e.split(`/`).map(encodeURIComponent).join(`/`),n=await this.read(`/api/initiatives/${t}`);this.chosen===e&&(this.initiative=n)}render(){let{overview:e}=this;if(!e)return i`${this.problemView()}${this.problem?t:i`<p class="note">Henter overblikket …</p>`}`;if(e.rows.length===0)return i`<p class="nothing">Der er ingen indlæste handleplaner endnu.</p>`;let n=C(e.rows,this.filter);return i`${this.problemView()} ${this.filterView(e)} ${this.sumView(n,e.years)}
      <section class="part" aria-labelledby="matrix"><h2 id="matrix">Indsatser og år</h2>
        ${n.length===0?i`<p class="nothing">Ingen indsatser passer til dit valg.</p>`:A(e,n,e=>this.choose(e))}</section>
      <section class="part" aria-labelledby="gennem-aarene"><h2 id="gennem-aarene" tabindex="-1">Én indsats gennem årene</h2>
        ${this.chooser(e.rows)} ${this.initiative?V(this.initiative):t}</section>
      <section class="part" aria-labelledby="huller"><h2 id="huller">Her mangler der noget</h2>${this.gapsView(n,e.years)}</section>
      <section class="part" aria-labelledby="beloeb"><h2 id="beloeb">Beløb pr. år</h2>${v(l(n,e.years))}</section>`}filterView({departments:e,themes:t}){let n=new URLSearchParams(Object.entries(this.filter).filter(([,e])=>e));return i`<form class="row filters" aria-label="Vælg indsatser" @submit=${e=>e.preventDefault()}>
      ${this.select(`department`,`Afdeling`,`Alle afdelinger`,e)}
      ${this.select(`theme`,`Tema`,`Alle temaer`,t)}
      <a class="plain outline" href="/api/overview.csv?${n.toString()}" download>Hent som regneark (CSV)</a>
    </form>`}select(e,t,n,a){return i`<div class="field">
      <label for=${e}>${t}</label>
      <select id=${e} @change=${t=>this.filter={...this.filter,[e]:t.target.value}}>
        <option value="">${n}</option>
        ${a.map(e=>i`<option value=${e}>${r(e)}</option>`)}
      </select>
    </div>`}sumView(e,t){let{reported:n,partly:r,empty:a}=T(e,t),o=[[e.length,e.length===1?`indsats`:`indsatser`],[n,`årsstatusser er indrapporteret`],[r,`er delvist indrapporteret`],[a,`er ikke indrapporteret`]];return i`<dl class="sums" aria-live="polite">${o.map(([e,t])=>i`<div><dd>${e}</dd><dt>${t}</dt></div>`)}</dl>`}chooser(e){return i`<div class="field chooser">
      <label for="chosen">Indsats</label>
      <select id="chosen" .value=${this.chosen} @change=${e=>this.chosen=e.target.value}>
        ${e.map(e=>i`<option value=${e.id} ?selected=${e.id===this.chosen}>${r(e.name)}${e.department?` (${r(e.department)})`:``}</option>`)}
      </select>
    </div>`}gapsView(e,t){let n=E(e,t);return n.length===0?i`<p class="nothing">Alle indsatser har indrapporteret alle år.</p>`:i`<div class="scroll" role="region" tabindex="0" aria-label="Manglende status">
      <table>
        <caption class="sr">Indsatser, der mangler status</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col">Afdeling</th><th scope="col">Ikke indrapporteret</th><th scope="col">Delvist</th></tr></thead>
        <tbody>${n.map(({row:e,empty:t,partly:n})=>i`<tr>
          <th scope="row">${r(e.name)}</th><td>${r(e.department??`–`)}</td>
          <td>${t.join(`, `)||`–`}</td><td>${n.join(`, `)||`–`}</td>
        </tr>`)}</tbody>
      </table>
    </div>`}choose(e){this.chosen=e;let t=this.querySelector(`#gennem-aarene`);t?.scrollIntoView({block:`start`}),t?.focus({preventScroll:!0})}};customElements.define(`klarplan-overblik-page`,G);