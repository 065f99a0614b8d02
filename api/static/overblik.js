import{c as e,d as t,i as n,p as r,r as i}from"./shared-problems.js";import{t as a}from"./shared-account.js";import{t as o}from"./shared-where.js";import{n as s,t as c}from"./shared-state-view.js";import{t as l}from"./shared-page.js";var u={"kr.":1,kr:1,kroner:1,"1.000 kr.":1e3,"t.kr.":1e3,"tkr.":1e3,"mio. kr.":1e6,"mio.kr.":1e6,"mia. kr.":1e9};function d(e){let t=u[e.unit.trim().toLowerCase()];return t===void 0?null:Number(e.value)*t}function f(e,t){let n=t.map(e=>({year:e,kroner:0,stated:[]})),r=[];for(let t of e)for(let e of t.amounts){let i={row:t,amount:e,kroner:d(e)},a=i.kroner===null?[]:n.filter(({year:t})=>p(e,t));a.length===0&&r.push(i);for(let e of a)e.kroner+=i.kroner??0,e.stated.push(i)}return{perYear:n,others:r}}function p(e,t){let{year_from:n,year_to:r,basis:i,recurring:a}=e;return n===null?!1:(r===null||r===n)&&!a&&i!==`per_year`?t===n:i!==`per_year`&&!a?!1:t>=n&&(a||r===null||t<=r)}function m({year_from:e,year_to:t,basis:n,recurring:r}){if(e===null)return`år fremgår ikke`;let i=t===null||t===e?String(e):`${e}–${t}`;return r?`fra ${e} og frem`:n===`per_year`&&i!==String(e)?`hvert år ${i}`:i}function h({value:e,unit:t}){return`${Number(e).toLocaleString(`da`,{maximumFractionDigits:3})} ${t}`}function g(e){return Math.abs(e)<1e6?`${e.toLocaleString(`da`,{maximumFractionDigits:0})} kr.`:`${(e/1e6).toLocaleString(`da`,{maximumFractionDigits:1})} mio. kr.`}var[_,v,y,b]=[560,280,244,30];function x({perYear:e,others:n}){if(e.every(({stated:e})=>e.length===0)&&n.length===0)return t`<p class="nothing">Planerne nævner ingen beløb.</p>`;let r=[...new Set(e.flatMap(({stated:e})=>e).concat(n))];return t`<div class="amounts">
      <figure class="card">${C(e)}<figcaption class="note">Beløb, som planerne nævner for hvert år. Et samlet beløb for flere år er ikke delt ud på årene.</figcaption></figure>
      ${S(e)}
    </div>
    <div class="scroll" role="region" tabindex="0" aria-label="Tabel over alle beløb">
      <table>
        <caption>Alle beløb i planerne</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col">År</th><th scope="col" class="number">Beløb</th></tr></thead>
        <tbody>${r.map(({row:e,amount:n})=>t`<tr>
          <th scope="row">${i(e.name)}</th><td>${m(n)}</td>
          <td class="number"><a href=${o(e.document_id,n)} aria-label="${h(n)}, ${i(e.name)}, åbn kilden">${h(n)}</a></td>
        </tr>`)}</tbody>
      </table>
    </div>`}function S(e){return t`<div class="scroll" role="region" tabindex="0" aria-label="Tabel over beløb pr. år">
    <table>
      <caption>Nævnt for hvert år</caption>
      <thead><tr><th scope="col">År</th><th scope="col" class="number">Antal beløb</th><th scope="col" class="number">I alt</th></tr></thead>
      <tbody>${e.map(({year:e,kroner:n,stated:r})=>t`<tr>
        <th scope="row">${e}</th><td class="number">${r.length}</td><td class="number">${r.length?g(n):`–`}</td>
      </tr>`)}</tbody>
    </table>
  </div>`}function C(e){let n=Math.max(...e.map(({kroner:e})=>e),1),i=_/Math.max(e.length,1);return t`<svg class="bars" viewBox="0 0 ${_} ${v}" aria-hidden="true">
    ${e.map(({year:e,kroner:t},a)=>{let o=t/n*(y-b),s=i*(a+.5);return r`<rect x=${i*a+i*.16} y=${y-o} width=${i*.68} height=${o} rx="3" />
        <text x=${s} y=${y-o-8} class="sum">${t?w(t):``}</text>
        <text x=${s} y=${y+24}>${e}</text>`})}
    <path d="M0 ${y}H${_}" />
  </svg>`}function w(e){return`${(e/1e6).toLocaleString(`da`,{maximumFractionDigits:e<1e7?2:1})} mio.`}function T(e,t){let n=e.cells.filter(e=>e.year===t),r=new Set(n.map(e=>e.state)),[i]=r;return{year:t,state:i===void 0?`none`:r.size>1?`partly`:i,cells:n}}function E(e,{department:t,theme:n}){return e.filter(e=>(!t||e.department===t)&&(!n||e.themes.some(({name:e,marked:t})=>e===n&&t!==`no`)))}function D(e){let t=new Map;for(let n of e){let e=n.department??n.plan_title;t.set(e,[...t.get(e)??[],n])}return[...t]}function O(e,t){let n={reported:0,partly:0,empty:0,none:0};for(let r of e)for(let e of t)n[T(r,e).state]+=1;return n}function k(e,t){let n=e.map(e=>{let n=n=>t.filter(t=>T(e,t).state===n);return{row:e,empty:n(`empty`),partly:n(`partly`)}}),r=e=>e.empty.length*2+e.partly.length;return n.filter(e=>r(e)>0).sort((e,t)=>r(t)-r(e))}function A(e,n,r){let{years:a}=e;return t`
    ${j()}
    <div class="scroll" role="region" tabindex="0" aria-label="Tabel over indsatser og år">
      <table class="matrix">
        <caption class="sr">Hvilke indsatser har indrapporteret status for hvilke år</caption>
        <thead><tr><th scope="col">Indsats</th>${a.map(e=>t`<th scope="col" class="year">${e}</th>`)}</tr></thead>
        ${D(n).map(([e,n])=>t`<tbody>
          <tr class="group"><th scope="rowgroup" colspan=${a.length+1}>${i(e)}</th></tr>
          ${n.map(e=>M(e,a,r))}
        </tbody>`)}
        <tfoot>${P(n,a)}</tfoot>
      </table>
    </div>`}function j(){return t`<ul class="legend" aria-label="Tegnforklaring">${[`reported`,`partly`,`empty`,`none`].map(e=>t`<li>${s(e)}${c[e]}</li>`)}</ul>`}function M(e,n,r){return t`<tr>
    <th scope="row"><a href="#gennem-aarene" @click=${t=>{t.preventDefault(),r(e.id)}}>${i(e.name)}</a></th>
    ${n.map(n=>t`<td class="year">${N(e,T(e,n))}</td>`)}
  </tr>`}function N(e,{year:n,state:r,cells:a}){let[l]=a;if(!l)return t`${s(r)}<span class="sr">${c[r]}</span>`;let u=`${i(e.name)}, ${n}: ${c[r]}. Åbn kilden.`;return t`<a class="cell" href=${o(e.document_id,l)} aria-label=${u} title=${u}>${s(r)}</a>`}function P(e,n){return t`<tr>
    <th scope="row">Indrapporteret helt</th>
    ${n.map(n=>{let{reported:r,none:i}=O(e,[n]),a=e.length-i;return t`<td class="year share">${a?`${r} af ${a}`:`–`}</td>`})}
  </tr>`}var F=[[`done`,`Gjort`],[`achieved`,`Opnået`],[`next`,`Det videre arbejde`],[`note`,`Status`],[`level`,`Vurdering`]],I=new Intl.Segmenter(`da`,{granularity:`sentence`}),L=15;function R(e){let t=[...e].sort((e,t)=>(e.year??0)-(t.year??0)),n=new Map,r=new Map;return t.map(e=>{let t=new Map,i=F.flatMap(([i,a])=>{let o=e[i];if(!o)return[];let s=`${e.goal??``}/${i}`;return t.set(s,B(o.text)),[{field:o,label:a,sentences:z(o.text).map(e=>({text:e,since:n.get(B(e))??null})),unchanged:r.get(s)===B(o.text)}]});for(let{sentences:t}of i)for(let{text:r}of t){let t=B(r);t.length>=L&&!n.has(t)&&e.year!==null&&n.set(t,e.year)}return r=new Map([...r,...t]),{status:e,fields:i}})}function z(e){return[...I.segment(e)].map(({segment:e})=>e).filter(e=>e.trim())}function B(e){return e.toLowerCase().replace(/\s+/g,` `).trim()}function V(e){let n=R(e.statuses);return n.length===0?t`<p class="nothing">Planen har ingen status for indsatsen.</p>`:t`<ol class="years">${n.map(n=>t`<li class="card">${H(e,n)}</li>`)}</ol>`}function H(n,{status:r,fields:a}){let l=n.goals.find(({id:e})=>e===r.goal);return t`<h3>
      ${s(r.state)}<a href=${o(n.document_id,r.heading)}>${i(r.heading.text)}</a>
    </h3>
    ${l?t`<p class="note">${i(l.text)}</p>`:e}
    ${a.length===0?t`<p class="note">${W(c[r.state])}</p>`:a.map(U)}`}function U({label:r,sentences:i,unchanged:a}){return t`<h4>${r}${a?t` <span class="badge warn">Uændret fra året før</span>`:e}</h4>
    <p class="quote">${i.map(({text:r,since:i})=>i===null?t`<span class="new">${n(r)}</span>`:t`<span class="again">${n(r)}</span>${a?e:t`<span class="badge warn">Ordret som ${i}</span> `}`)}</p>`}function W(e){return`${e.charAt(0).toUpperCase()}${e.slice(1)}.`}var G=class extends l{static{this.properties={...l.properties,overview:{state:!0},filter:{state:!0},chosen:{state:!0},initiative:{state:!0}}}constructor(){super(),this.overview=null,this.filter={department:``,theme:``},this.chosen=``,this.initiative=null}connectedCallback(){super.connectedCallback(),this.read(`/api/overview`).then(e=>{this.overview=e,this.chosen=e?.rows[0]?.id??``})}willUpdate(e){e.has(`chosen`)&&this.chosen&&this.fetchInitiative(this.chosen)}async fetchInitiative(e){let t=e.split(`/`).map(encodeURIComponent).join(`/`),n=await this.read(`/api/initiatives/${t}`);this.chosen===e&&(this.initiative=n)}render(){let{overview:n}=this;if(!n)return t`${this.problemView()}${this.problem?e:t`<p class="note">Henter overblikket …</p>`}`;if(n.rows.length===0)return t`<p class="nothing">Der er ingen indlæste handleplaner endnu.</p>`;let r=E(n.rows,this.filter);return t`${this.problemView()} ${this.filterView(n)} ${this.sumView(r,n.years)}
      <section class="part" aria-labelledby="matrix"><h2 id="matrix">Indsatser og år</h2>
        ${r.length===0?t`<p class="nothing">Ingen indsatser passer til dit valg.</p>`:A(n,r,e=>this.choose(e))}</section>
      <section class="part" aria-labelledby="gennem-aarene"><h2 id="gennem-aarene" tabindex="-1">Én indsats gennem årene</h2>
        ${this.chooser(n.rows)} ${this.initiative?V(this.initiative):e}</section>
      <section class="part" aria-labelledby="huller"><h2 id="huller">Her mangler der noget</h2>${this.gapsView(r,n.years)}</section>
      <section class="part" aria-labelledby="beloeb"><h2 id="beloeb">Beløb pr. år</h2>${x(f(r,n.years))}</section>`}filterView({departments:e,themes:n}){let r=new URLSearchParams(Object.entries(this.filter).filter(([,e])=>e));return t`<form class="row filters" aria-label="Vælg indsatser" @submit=${e=>e.preventDefault()}>
      ${this.select(`department`,`Afdeling`,`Alle afdelinger`,e)}
      ${this.select(`theme`,`Tema`,`Alle temaer`,n)}
      <a class="plain outline" href="/api/overview.csv?${r.toString()}" download>Hent som regneark (CSV)</a>
    </form>`}select(e,n,r,a){return t`<div class="field">
      <label for=${e}>${n}</label>
      <select id=${e} @change=${t=>this.filter={...this.filter,[e]:t.target.value}}>
        <option value="">${r}</option>
        ${a.map(e=>t`<option value=${e}>${i(e)}</option>`)}
      </select>
    </div>`}sumView(e,n){let{reported:r,partly:i,empty:a}=O(e,n),o=[[e.length,e.length===1?`indsats`:`indsatser`],[r,`årsstatusser er indrapporteret`],[i,`er delvist indrapporteret`],[a,`er ikke indrapporteret`]];return t`<dl class="sums" aria-live="polite">${o.map(([e,n])=>t`<div><dd>${e}</dd><dt>${n}</dt></div>`)}</dl>`}chooser(e){return t`<div class="field chooser">
      <label for="chosen">Indsats</label>
      <select id="chosen" .value=${this.chosen} @change=${e=>this.chosen=e.target.value}>
        ${e.map(e=>t`<option value=${e.id} ?selected=${e.id===this.chosen}>${i(e.name)}${e.department?` (${i(e.department)})`:``}</option>`)}
      </select>
    </div>`}gapsView(e,n){let r=k(e,n);return r.length===0?t`<p class="nothing">Alle indsatser har indrapporteret alle år.</p>`:t`<div class="scroll" role="region" tabindex="0" aria-label="Tabel over manglende status">
      <table>
        <caption class="sr">Indsatser, der mangler status</caption>
        <thead><tr><th scope="col">Indsats</th><th scope="col">Afdeling</th><th scope="col">Ikke indrapporteret</th><th scope="col">Delvist</th></tr></thead>
        <tbody>${r.map(({row:e,empty:n,partly:r})=>t`<tr>
          <th scope="row">${i(e.name)}</th><td>${i(e.department??`–`)}</td>
          <td>${n.join(`, `)||`–`}</td><td>${r.join(`, `)||`–`}</td>
        </tr>`)}</tbody>
      </table>
    </div>`}choose(e){this.chosen=e;let t=this.querySelector(`#gennem-aarene`);t?.scrollIntoView({block:`start`}),t?.focus({preventScroll:!0})}};customElements.define(`klarplan-overblik-page`,G),a();